package org.throughline.measure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * The content of a communication.
 *
 * @param frequency the frequency as stated
 * @param reach the reach as stated
 * @param wording the description
 */
@Embeddable
public record CommunicationContent(@Enumerated(EnumType.STRING) CommunicationKind kind, String title,
		@Nullable String frequency, @EmbeddedColumnNaming("reach_%s") @Nullable Quantity reach,
		@Nullable String audience, @Nullable String wording) {

}
