package org.throughline.information;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record that contains a name. Its text is left out, because the person who searches
 * may not be allowed to read it.
 *
 * @param kind kind of the record, as a label
 * @param reference reference of the record; empty if it has none
 * @param partnership partnership that it belongs to, or {@code null}
 * @param address address of its page for those who may open it, or {@code null}
 * @param fields labels of the fields that contain the name
 */
public record FoundRecord(String kind, String reference, @Nullable String partnership, @Nullable String address,
		List<String> fields) {

}
