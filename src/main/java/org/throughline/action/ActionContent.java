package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.Visibility;

/**
 * The content of an action.
 *
 * @param wording the action (Markdown)
 * @param planWording number, owner, due date and grade as written in the plan
 * @param leadRole the role, not the person, that leads it
 * @param successMeasure how the difference will be seen
 * @param note internal note, never public
 */
@Embeddable
public record ActionContent(String wording, PlanWording planWording, @Nullable String leadRole,
		@Nullable String successMeasure, Monitoring monitoring, @Enumerated(EnumType.STRING) Visibility visibility,
		@Nullable String note) {

	public ActionContent {
		planWording = (planWording != null) ? planWording : PlanWording.NONE;
		monitoring = (monitoring != null) ? monitoring : Monitoring.NOT_STATED;
	}

	/** Returns an action without further details. */
	public static ActionContent of(String wording, Visibility visibility) {
		return new ActionContent(wording, PlanWording.NONE, null, null, Monitoring.NOT_STATED, visibility, null);
	}

	ActionContent checked() {
		return new ActionContent(TextRules.required("wording", this.wording, TextRules.WORDING),
				this.planWording.checked(), TextRules.optional("leadRole", this.leadRole, TextRules.LINE),
				TextRules.optional("successMeasure", this.successMeasure, TextRules.NOTE), this.monitoring.checked(),
				this.visibility, TextRules.optional("note", this.note, TextRules.NOTE));
	}

	/** Returns the content as people outside the action's organisations see it. */
	ActionContent shortened() {
		return new ActionContent(this.wording, this.planWording, null, null, this.monitoring, this.visibility, null);
	}

	ActionContent withVisibility(Visibility other) {
		return new ActionContent(this.wording, this.planWording, this.leadRole, this.successMeasure, this.monitoring,
				other, this.note);
	}

	/** Returns the same content monitored until this day. */
	public ActionContent monitoredUntil(@Nullable LocalDate day) {
		return new ActionContent(this.wording, this.planWording, this.leadRole, this.successMeasure,
				this.monitoring.until(day), this.visibility, this.note);
	}

	ActionContent withoutNote() {
		return new ActionContent(this.wording, this.planWording, this.leadRole, this.successMeasure, this.monitoring,
				this.visibility, null);
	}

	ActionContent withoutOwner() {
		var plan = this.planWording;
		return new ActionContent(this.wording,
				new PlanWording(plan.planNumber(), null, plan.dueAsWritten(), plan.grade()), this.leadRole,
				this.successMeasure, this.monitoring, this.visibility, this.note);
	}

}
