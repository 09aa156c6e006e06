package org.throughline.platform.list;

/**
 * The new value of several rows.
 *
 * @param value slug of an owner or theme, day, or name of a visibility
 * @param reason why; empty where none is needed
 */
public record BulkValue(BulkChange change, String value, String reason) {
}
