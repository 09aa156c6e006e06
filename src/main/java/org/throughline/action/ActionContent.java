package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;

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
 * @param planNumber its number in the plan, as written ("1.3")
 * @param ownerAsWritten the owner as named in the plan, if that is more than the name of
 * an organisation
 * @param leadRole the role, not the person, that leads it
 * @param dueAsWritten the due date as worded in the plan ("March 2027", "ongoing")
 * @param successMeasure how the difference will be seen
 * @param grade the plan's own grade
 * @param visibility its visibility
 * @param note internal note, never public
 */
@Embeddable
public record ActionContent(String wording, @Nullable String planNumber, @Nullable String ownerAsWritten,
		@Nullable String leadRole, @Nullable String dueAsWritten, @Nullable String successMeasure,
		@Nullable String grade, @Enumerated(EnumType.STRING) Visibility visibility, @Nullable String note) {

	/** Returns an action without further details. */
	public static ActionContent of(String wording, Visibility visibility) {
		return new ActionContent(wording, null, null, null, null, null, null, visibility, null);
	}

	static ActionContent of(ResultSet row) throws SQLException {
		return new ActionContent(row.getString("wording"), row.getString("plan_number"),
				row.getString("owner_as_written"), row.getString("lead_role"), row.getString("due_as_written"),
				row.getString("success_measure"), row.getString("grade"),
				Visibility.valueOf(row.getString("visibility")), row.getString("note"));
	}

	ActionContent checked() {
		return new ActionContent(TextRules.required("wording", this.wording, TextRules.WORDING),
				TextRules.optional("planNumber", this.planNumber, TextRules.LINE),
				TextRules.optional("ownerAsWritten", this.ownerAsWritten, TextRules.LINE),
				TextRules.optional("leadRole", this.leadRole, TextRules.LINE),
				TextRules.optional("dueAsWritten", this.dueAsWritten, TextRules.LINE),
				TextRules.optional("successMeasure", this.successMeasure, TextRules.NOTE),
				TextRules.optional("grade", this.grade, TextRules.LINE), this.visibility,
				TextRules.optional("note", this.note, TextRules.NOTE));
	}

	/** Returns the content as people outside the action's organisations see it. */
	ActionContent shortened() {
		return new ActionContent(this.wording, this.planNumber, this.ownerAsWritten, null, this.dueAsWritten, null,
				this.grade, this.visibility, null);
	}

	ActionContent withoutNote() {
		return new ActionContent(this.wording, this.planNumber, this.ownerAsWritten, this.leadRole, this.dueAsWritten,
				this.successMeasure, this.grade, this.visibility, null);
	}

	ActionContent withoutOwner() {
		return new ActionContent(this.wording, this.planNumber, null, this.leadRole, this.dueAsWritten,
				this.successMeasure, this.grade, this.visibility, this.note);
	}

}
