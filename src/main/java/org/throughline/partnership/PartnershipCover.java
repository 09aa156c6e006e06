package org.throughline.partnership;

import java.util.Arrays;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.document.Logo;

/**
 * The cover design of a partnership's reports.
 *
 * @param colour the colour, such as {@code #0b3c49}; {@code null} for the usual one
 * @param logo the logo as PNG, or {@code null}
 * @param logoDescription what the logo shows; {@code null} without a logo
 */
@Embeddable
public record PartnershipCover(@Column(name = "cover_colour") @Nullable String colour, byte @Nullable [] logo,
		@Nullable String logoDescription) {

	static final PartnershipCover NONE = new PartnershipCover(null, null, null);

	/** Returns the logo with its description, or {@code null} if there is none. */
	public @Nullable Logo picture() {
		return (this.logo != null && this.logoDescription != null) ? new Logo(this.logo, this.logoDescription) : null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PartnershipCover cover && Objects.equals(this.colour, cover.colour)
				&& Arrays.equals(this.logo, cover.logo) && Objects.equals(this.logoDescription, cover.logoDescription);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.colour, this.logoDescription, Arrays.hashCode(this.logo));
	}

}
