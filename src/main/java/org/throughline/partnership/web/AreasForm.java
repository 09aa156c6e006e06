package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.partnership.OutsideEngland;
import org.throughline.platform.form.FormValues;

/**
 * Form of the council areas that a partnership serves, one on each line.
 */
record AreasForm(@NotBlank @Size(max = 1_000) String areas, String version) {

	static AreasForm of(List<String> areas, int version) {
		return new AreasForm(String.join("\n", areas), FormValues.text(version));
	}

	/** Refuses areas outside England. */
	static void checkEngland(String areas, Errors errors) {
		OutsideEngland.country(FormValues.lines(areas))
			.ifPresent((country) -> errors.rejectValue("areas", "partnership.area.outside", new Object[] { country },
					null));
	}

}
