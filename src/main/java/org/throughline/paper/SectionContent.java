package org.throughline.paper;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The heading and kind of a section of a paper.
 *
 * @param key its name within the paper, such as {@code legal-implications}
 * @param level the level of its heading, from 1
 * @param numbered whether its paragraphs have numbers
 */
@Embeddable
public record SectionContent(String key, @Enumerated(EnumType.STRING) SectionKind kind, @Nullable String heading,
		int level, boolean numbered) {

}
