package org.throughline.returns;

import org.jspecify.annotations.Nullable;

/**
 * A filter on requests.
 *
 * @param waitingOnly only requests that need a response
 * @param kind only of this kind
 */
public record RequestFilter(@Nullable RequestState state, boolean waitingOnly, @Nullable ReturnKind kind) {

}
