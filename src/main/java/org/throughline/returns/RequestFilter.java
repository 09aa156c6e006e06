package org.throughline.returns;

import org.jspecify.annotations.Nullable;

/**
 * Which requests are wanted.
 *
 * @param state in this state
 * @param waitingOnly only those not answered, asked back or not
 * @param kind only of this kind
 */
public record RequestFilter(@Nullable RequestState state, boolean waitingOnly, @Nullable ReturnKind kind) {

}
