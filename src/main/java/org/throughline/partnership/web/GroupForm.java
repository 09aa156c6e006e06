package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.throughline.partnership.GroupContent;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.GroupEdit;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.Validity;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import org.springframework.validation.BindingResult;

/**
 * Form of a group.
 */
record GroupForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String kind, String parent,
		String host, @Size(max = 5_000) String remit,
		@Pattern(regexp = "|[1-9][0-9]?|[12][0-9][0-9]|3[0-5][0-9]|36[0-6]") String meetingsPerYear,
		@Size(max = 200) String meetingMode, DateParts from, DateParts to, @Size(max = 2_000) String note,
		String version) {

	static GroupForm empty() {
		return new GroupForm("", "", "", "", "", "", "", "", DateParts.EMPTY, DateParts.EMPTY, "", "");
	}

	static GroupForm of(GroupDetails details) {
		var group = details.group();
		var content = group.content();
		var validity = content.validity();
		return new GroupForm(content.name(), FormValues.text(content.acronym()), content.kind().name(),
				FormValues.text(group.parentSlug()), FormValues.text(group.hostSlug()),
				FormValues.text(content.remit()), FormValues.text(content.meetingsPerYear()),
				FormValues.text(content.meetingMode()), DateParts.of(validity.from()), DateParts.of(validity.to()),
				FormValues.text(validity.note()), FormValues.text(details.version()));
	}

	void check(BindingResult errors) {
		FormChecks.of(errors).oneOf("kind", GroupKind.class).date("from").date("to").inOrder("from", "to");
	}

	GroupEdit toEdit() {
		var content = new GroupContent(FormValues.requiredChoice(GroupKind.class, this.kind), this.name,
				FormValues.orNull(this.acronym), FormValues.orNull(this.remit),
				FormValues.wholeNumber(this.meetingsPerYear), FormValues.orNull(this.meetingMode), new Validity(
						this.from.parse().orElse(null), this.to.parse().orElse(null), FormValues.orNull(this.note)));
		return new GroupEdit(content, FormValues.orNull(this.parent), FormValues.orNull(this.host));
	}

}
