package org.throughline.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.CommunicationContent;
import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.CommunicationKind;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A newsletter or the like, as typed.
 */
record CommunicationForm(String id, String version, @NotBlank @Size(max = 300) String title, String kind, String report,
		@Size(max = 200) String frequency, @Size(max = 300) String reach, @Size(max = 500) String audience,
		@Size(max = 5_000) String wording) {

	CommunicationForm {
		id = Typed.words(id);
		version = Typed.words(version);
		title = Typed.words(title);
		kind = Typed.words(kind);
		report = Typed.words(report);
		frequency = Typed.words(frequency);
		reach = Typed.words(reach);
		audience = Typed.words(audience);
		wording = Typed.words(wording);
	}

	static CommunicationForm empty(String report) {
		return new CommunicationForm(TimeOrderedId.next().toString(), "0", "", "", report, "", "", "", "");
	}

	static CommunicationForm of(CommunicationDetails one) {
		var content = one.content();
		return new CommunicationForm(one.id().toString(), String.valueOf(one.version()), content.title(),
				content.kind().name(), Typed.shown(content.reportSlug()), Typed.shown(content.frequency()),
				Quantities.shown(content.reach()), Typed.shown(content.audience()), Typed.shown(content.wording()));
	}

	@Nullable CommunicationContent toContent(BindingResult errors) {
		var chosen = Typed.choice(CommunicationKind.class, this.kind, "kind", errors);
		return (chosen == null || errors.hasErrors()) ? null
				: new CommunicationContent(Typed.orNothing(this.report), chosen, this.title,
						Typed.orNothing(this.frequency), Quantities.typed(this.reach), Typed.orNothing(this.audience),
						Typed.orNothing(this.wording));
	}

}
