package org.throughline.partnership.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.MemberEdit;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of a membership.
 */
record MemberForm(String organisation, @Size(max = 300) String memberAs, @Size(max = 300) String representing,
		DateParts from, DateParts to, String version) {

	MemberForm {
		organisation = Typed.words(organisation);
		memberAs = Typed.words(memberAs);
		representing = Typed.words(representing);
		from = Typed.date(from);
		to = Typed.date(to);
		version = Typed.words(version);
	}

	static MemberForm empty() {
		return new MemberForm("", "", "", DateParts.EMPTY, DateParts.EMPTY, "");
	}

	static MemberForm of(GroupDetails.Member member) {
		return new MemberForm(Typed.shown(member.organisationSlug()), Typed.shown(member.memberAs()),
				Typed.shown(member.representing()), DateParts.of(member.from()), DateParts.of(member.to()), "");
	}

	@Nullable MemberEdit toChange(BindingResult errors) {
		if (this.organisation.isEmpty() && this.memberAs.isEmpty()) {
			errors.rejectValue("organisation", "member.nobody");
		}
		var first = Typed.day(this.from, "from", errors);
		var last = Typed.day(this.to, "to", errors);
		Typed.inOrder(first, last, "to", errors);
		return errors.hasErrors() ? null : new MemberEdit(Typed.orNothing(this.organisation),
				Typed.orNothing(this.memberAs), Typed.orNothing(this.representing), first, last);
	}

}
