package org.throughline.platform.document;

import org.jspecify.annotations.Nullable;

/**
 * The first page of a document.
 *
 * @param organisation the organisation that publishes it
 * @param subtitle its subtitle, or {@code null}
 * @param day its day in words, or {@code null}
 * @param logo the logo of the organisation, or {@code null}
 * @param accent the colour of the organisation, such as {@code #0b3c49}
 */
public record Cover(String organisation, @Nullable String subtitle, @Nullable String day, @Nullable Logo logo,
		String accent) {

}
