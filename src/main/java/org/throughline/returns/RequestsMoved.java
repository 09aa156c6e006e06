package org.throughline.returns;

import java.util.List;
import java.util.UUID;

/** Event: the state of requests for returns has changed. */
public record RequestsMoved(List<UUID> requestIds, EventKind kind) {

}
