package org.throughline.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.throughline.platform.security.Visibility;

/**
 * Content of a learning point.
 *
 * @param wording wording (Markdown)
 * @param visibility who can read it, once they can read the review
 */
@Embeddable
public record LearningPointContent(String wording, @Enumerated(EnumType.STRING) Visibility visibility) {

}
