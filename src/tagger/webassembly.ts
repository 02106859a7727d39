/** What of WebAssembly's JavaScript interface the taggers use: TypeScript declares it for browsers only. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
}

/** One thread's, which may grow: it has another buffer then. */
export interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface Interface {
  readonly Memory: {
    new (pages: { initial: number; maximum: number; shared: true }): SharedMemory;
    new (pages: { initial: number }): GrowingMemory;
  };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object | number | bigint>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: Interface }).WebAssembly;

export { Instance, Module };

/** WebAssembly reserves some 10 GB of addresses, not of memory, for each memory, unless bounds are checked in code. */
export class AddressSpaceError extends Error {
  override readonly name = 'AddressSpaceError';
}

const PAGE = 65_536;

/** @throws AddressSpaceError where the process may have no more addresses (`ulimit -v`) */
export function reserve(bytes: number): SharedMemory {
  const pages = Math.ceil(bytes / PAGE);
  return withAddresses(() => new Memory({ initial: pages, maximum: pages, shared: true }));
}

/** @throws AddressSpaceError as {@link reserve} */
export function createMemory(pages: number): GrowingMemory {
  return withAddresses(() => new Memory({ initial: pages }));
}

function withAddresses<M>(create: () => M): M {
  try {
    return create();
  } catch (cause) {
    throw new AddressSpaceError(
      'no address space for the models: the process may have too few addresses (ulimit -v). Lift the limit, or set NODE_OPTIONS=--disable-wasm-trap-handler, with which WebAssembly needs no more of them than memory',
      { cause },
    );
  }
}
