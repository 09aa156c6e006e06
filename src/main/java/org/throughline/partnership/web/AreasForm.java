package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.partnership.OutsideEngland;
import org.throughline.partnership.PartnershipProfile;
import org.throughline.platform.form.FormValues;

/**
 * Form of the address of a partnership, of the council areas that it serves, one on each
 * line, and of whether it is listed with others.
 */
record AreasForm(@NotBlank @Size(max = 80) String slug, @NotBlank @Size(max = 1_000) String areas, String listed,
		String version) {

	static AreasForm of(PartnershipProfile profile, int version) {
		return new AreasForm(profile.slug(), String.join("\n", profile.areas()), FormValues.text(profile.listed()),
				FormValues.text(version));
	}

	PartnershipProfile toProfile() {
		return new PartnershipProfile(this.slug, FormValues.lines(this.areas), Boolean.parseBoolean(this.listed));
	}

	/** Refuses areas outside England. */
	static void checkEngland(String areas, Errors errors) {
		OutsideEngland.country(FormValues.lines(areas))
			.ifPresent((country) -> errors.rejectValue("areas", "partnership.area.outside", new Object[] { country },
					null));
	}

}
