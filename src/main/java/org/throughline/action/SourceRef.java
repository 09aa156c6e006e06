package org.throughline.action;

import java.util.UUID;

/**
 * Points up to what a recommendation comes out of, without knowing the module that keeps
 * it.
 *
 * @param type its label * @param id its id in the module that owns it
 */
public record SourceRef(SourceType type, UUID id) {

}
