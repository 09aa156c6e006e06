package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * A standard organisations are rated against.
 *
 * @param number its number in its set
 * @param title how it is called
 * @param wording what it asks for (Markdown)
 */
public record StandardDetails(int number, String title, @Nullable String wording) {

}
