package org.throughline.action;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The wording of an action in its plan.
 *
 * @param planNumber its number in the plan ("1.3")
 * @param ownerAsWritten the owner, if that is more than the name of an organisation
 * @param dueAsWritten the due date ("March 2027", "ongoing")
 * @param grade the plan's own grade
 */
@Embeddable
public record PlanWording(@Nullable String planNumber, @Nullable String ownerAsWritten, @Nullable String dueAsWritten,
		@Nullable String grade) {

	/** The plan has no wording of its own. */
	public static final PlanWording NONE = new PlanWording(null, null, null, null);

	PlanWording checked() {
		return new PlanWording(TextRules.optional("planNumber", this.planNumber, TextRules.LINE),
				TextRules.optional("ownerAsWritten", this.ownerAsWritten, TextRules.LINE),
				TextRules.optional("dueAsWritten", this.dueAsWritten, TextRules.LINE),
				TextRules.optional("grade", this.grade, TextRules.LINE));
	}

}
