package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * A standard.
 *
 * @param number its number in its set
 * @param wording its requirement (Markdown)
 */
public record StandardDetails(int number, String title, @Nullable String wording) {

}
