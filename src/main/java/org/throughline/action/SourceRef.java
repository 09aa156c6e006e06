package org.throughline.action;

import java.util.UUID;

/**
 * Points up to what a recommendation comes out of, without knowing the module that keeps
 * it.
 *
 * @param type what it is
 * @param id identifies it there
 */
public record SourceRef(SourceType type, UUID id) {

}
