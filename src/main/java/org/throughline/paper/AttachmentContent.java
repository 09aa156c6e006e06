package org.throughline.paper;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The content of an attachment of a paper.
 *
 * @param address where it can be read, or {@code null}
 */
@Embeddable
public record AttachmentContent(@Enumerated(EnumType.STRING) AttachmentKind kind, String title,
		@Nullable String address) {

}
