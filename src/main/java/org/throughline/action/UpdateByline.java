package org.throughline.action;

import org.jspecify.annotations.Nullable;

/**
 * The author of an update as shown to the reader.
 *
 * @param name the author, or {@code null} for the public
 * @param organisation the organisation of the author, under its name on that day
 * @param onBehalf recorded by the business manager on behalf of the owner
 * @param source the document it is taken from, or how the business manager received it
 */
public record UpdateByline(@Nullable String name, @Nullable String organisation, boolean onBehalf,
		@Nullable String source) {

}
