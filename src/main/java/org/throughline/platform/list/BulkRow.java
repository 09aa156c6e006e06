package org.throughline.platform.list;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A row whose themes and readers can be changed together with those of others.
 *
 * @param name its words
 * @param version a row of another version is not taken back
 * @param themes slugs of its themes
 * @param readership the kind of readership: {@link BulkChange#VISIBILITY} or
 * {@link BulkChange#AUDIENCE}
 * @param readers its value; empty if it has none
 * @param edit edits the row: new themes and readers, everything else as it is
 */
public record BulkRow(String name, int version, List<String> themes, BulkChange readership, String readers,
		BiConsumer<List<String>, String> edit) {
}
