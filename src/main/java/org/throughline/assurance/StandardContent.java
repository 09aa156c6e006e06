package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The content of a standard.
 *
 * @param wording its requirement (Markdown)
 */
@Embeddable
record StandardContent(String title, @Nullable String wording) {

}
