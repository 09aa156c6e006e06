package org.throughline.action;

import java.util.UUID;

/**
 * Refers to the source of a recommendation in a module above.
 *
 * @param id its identifier in the module that owns it
 */
public record SourceRef(SourceType type, UUID id) {

}
