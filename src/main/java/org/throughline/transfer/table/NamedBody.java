package org.throughline.transfer.table;

import org.jspecify.annotations.Nullable;

/**
 * An organisation in Throughline, or the name of another body.
 *
 * @param slug the organisation, or {@code null} if only a name is known
 * @param name the name, or {@code null} for an organisation
 */
public record NamedBody(@Nullable String slug, @Nullable String name) {

	/** No body. */
	public static final NamedBody NONE = new NamedBody(null, null);

}
