package org.throughline.returns;

import java.util.List;
import java.util.UUID;

/**
 * Something happened to requests for returns.
 */
public record RequestsMoved(List<UUID> requestIds, EventKind kind) {

}
