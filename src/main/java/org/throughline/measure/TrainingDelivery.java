package org.throughline.measure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of training: format, charge and provider.
 *
 * @param mode the format
 * @param charge whether it was charged for
 * @param providerName the provider as stated
 */
@Embeddable
public record TrainingDelivery(@Enumerated(EnumType.STRING) TrainingMode mode,
		@Enumerated(EnumType.STRING) TrainingCharge charge, @Nullable String providerName) {

}
