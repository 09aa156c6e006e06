package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.partnership.GroupEdit;
import org.throughline.partnership.GroupKind;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of a group.
 */
record GroupForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String kind, String parent,
		String host, @Size(max = 5_000) String remit,
		@Pattern(regexp = "|[1-9][0-9]?|[12][0-9][0-9]|3[0-5][0-9]|36[0-6]") String meetingsPerYear,
		@Size(max = 200) String meetingMode, DateParts from, DateParts to, @Size(max = 2_000) String note,
		String version) {

	GroupForm {
		name = Typed.words(name);
		acronym = Typed.words(acronym);
		kind = Typed.words(kind);
		parent = Typed.words(parent);
		host = Typed.words(host);
		remit = Typed.words(remit);
		meetingsPerYear = Typed.words(meetingsPerYear);
		meetingMode = Typed.words(meetingMode);
		from = Typed.date(from);
		to = Typed.date(to);
		note = Typed.words(note);
		version = Typed.words(version);
	}

	static GroupForm empty() {
		return new GroupForm("", "", "", "", "", "", "", "", DateParts.EMPTY, DateParts.EMPTY, "", "");
	}

	static GroupForm of(GroupEdit group) {
		return new GroupForm(group.name(), Typed.shown(group.acronym()), group.kind().name(),
				Typed.shown(group.parentSlug()), Typed.shown(group.hostSlug()), Typed.shown(group.remit()),
				Typed.shown(group.meetingsPerYear()), Typed.shown(group.meetingMode()), DateParts.of(group.from()),
				DateParts.of(group.to()), Typed.shown(group.note()), "");
	}

	@Nullable GroupEdit toChange(BindingResult errors) {
		var chosen = Typed.choice(GroupKind.class, this.kind, "kind", errors);
		var first = Typed.day(this.from, "from", errors);
		var last = Typed.day(this.to, "to", errors);
		Typed.inOrder(first, last, "to", errors);
		return (chosen == null || errors.hasErrors()) ? null
				: new GroupEdit(chosen, this.name, Typed.orNothing(this.acronym), Typed.orNothing(this.parent),
						Typed.orNothing(this.host), Typed.orNothing(this.remit),
						this.meetingsPerYear.isEmpty() ? null : Integer.valueOf(this.meetingsPerYear),
						Typed.orNothing(this.meetingMode), first, last, Typed.orNothing(this.note));
	}

}
