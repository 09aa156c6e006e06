package org.throughline.partnership.web;

import jakarta.validation.constraints.Size;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.MemberEdit;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import org.springframework.validation.Errors;

record MemberForm(String organisation, @Size(max = 300) String memberAs, @Size(max = 300) String representing,
		DateParts from, DateParts to, String version) implements FormFields {

	/** Returns the form with the version of the group. */
	MemberForm in(GroupDetails group) {
		return new MemberForm(this.organisation, this.memberAs, this.representing, this.from, this.to,
				FormValues.text(group.version()));
	}

	static MemberForm of(GroupDetails group, GroupDetails.Member member) {
		return new MemberForm(FormValues.text(member.organisationSlug()), FormValues.text(member.memberAs()),
				FormValues.text(member.representing()), DateParts.of(member.from()), DateParts.of(member.to()),
				FormValues.text(group.version()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.rejectIf(this.organisation.isEmpty() && this.memberAs.isEmpty(), "organisation", "member.nobody")
			.date("from")
			.date("to")
			.inOrder("from", "to");
	}

	MemberEdit toEdit() {
		return new MemberEdit(FormValues.orNull(this.organisation), FormValues.orNull(this.memberAs),
				FormValues.orNull(this.representing), this.from.parse().orElse(null), this.to.parse().orElse(null));
	}

}
