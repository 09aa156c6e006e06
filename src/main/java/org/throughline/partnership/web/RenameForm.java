package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.throughline.partnership.OrganisationDetails;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

record RenameForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, DateParts from,
		@Size(max = 2_000) String note, String version) {

	static RenameForm empty(OrganisationDetails details) {
		return new RenameForm("", "", DateParts.EMPTY, "", FormValues.text(details.version()));
	}

}
