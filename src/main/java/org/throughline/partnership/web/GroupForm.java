package org.throughline.partnership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.partnership.GroupArrangement;
import org.throughline.partnership.GroupContent;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.GroupEdit;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.Validity;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;

record GroupForm(@Valid Content content, String parent, String host, @Valid Arrangement arrangement,
		@Valid ValidityFields validity, String version) implements RecordFields<GroupEdit> {

	static GroupForm of(GroupDetails details) {
		var group = details.group();
		return new GroupForm(Content.of(group.content()), FormValues.text(group.parentSlug()),
				FormValues.text(group.hostSlug()), Arrangement.of(group.content().arrangement()),
				ValidityFields.of(group.content().validity()), FormValues.text(details.version()));
	}

	@Override
	public void check(Errors errors) {
		ValidityFields.check(errors)
			.oneOf("content.kind", GroupKind.class)
			.date("arrangement.pausedFrom")
			.date("arrangement.pausedTo")
			.inOrder("arrangement.pausedFrom", "arrangement.pausedTo")
			.rejectIf(this.arrangement.pausedFrom().blank() && this.arrangement.stated(), "arrangement.pausedFrom",
					"group.pause.from.missing")
			.rejectIf(!this.arrangement.pausedFrom().blank() && this.arrangement.pauseReason().isEmpty(),
					"arrangement.pauseReason", "group.pause.reason.missing");
	}

	@Override
	public String title() {
		return this.content.name;
	}

	@Override
	public GroupEdit toEdit() {
		return new GroupEdit(this.content.toContent(this.validity.toValidity(), this.arrangement.toArrangement()),
				FormValues.orNull(this.parent), FormValues.orNull(this.host));
	}

	/** The fields of a group's content. */
	record Content(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String kind,
			@Size(max = 5_000) String remit,
			@Pattern(regexp = "|[1-9][0-9]?|[12][0-9][0-9]|3[0-5][0-9]|36[0-6]") String meetingsPerYear,
			@Size(max = 200) String meetingMode) {

		static Content of(GroupContent content) {
			return new Content(content.name(), FormValues.text(content.acronym()), content.kind().name(),
					FormValues.text(content.remit()), FormValues.text(content.meetingsPerYear()),
					FormValues.text(content.meetingMode()));
		}

		GroupContent toContent(Validity validity, GroupArrangement arrangement) {
			return new GroupContent(FormValues.requiredChoice(GroupKind.class, this.kind), this.name,
					FormValues.orNull(this.acronym), FormValues.orNull(this.remit),
					FormValues.wholeNumber(this.meetingsPerYear), FormValues.orNull(this.meetingMode), validity,
					arrangement);
		}

	}

	/** The fields of a rotating chair and of a pause. */
	record Arrangement(@Size(max = 500) String chairRotation, DateParts pausedFrom, DateParts pausedTo,
			@Size(max = 1_000) String pauseReason) {

		static Arrangement of(GroupArrangement arrangement) {
			return new Arrangement(FormValues.text(arrangement.chairRotation()), DateParts.of(arrangement.pausedFrom()),
					DateParts.of(arrangement.pausedTo()), FormValues.text(arrangement.pauseReason()));
		}

		boolean stated() {
			return !this.pausedTo.blank() || !this.pauseReason.isEmpty();
		}

		GroupArrangement toArrangement() {
			return new GroupArrangement(FormValues.orNull(this.chairRotation), this.pausedFrom.parse().orElse(null),
					this.pausedTo.parse().orElse(null), FormValues.orNull(this.pauseReason));
		}

	}

}
