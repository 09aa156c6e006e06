package org.throughline.report.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.throughline.report.ListDetails;
import org.throughline.report.ListEdit;

/**
 * A report's own words around a list of one kind, as typed.
 *
 * @param version which state of the list the editor saw
 * @param introduction how the report introduces the list
 * @param declared how many it says there are
 * @param declaredAsWritten how it says so ("five")
 * @param press which button was pressed
 */
record StatementListForm(String version, @Size(max = 2_000) String introduction,
		@Pattern(regexp = "\\d{0,4}") String declared, @Size(max = 200) String declaredAsWritten, String press) {

	StatementListForm {
		version = Texts.typed(version);
		introduction = Texts.typed(introduction);
		declared = Texts.typed(declared);
		declaredAsWritten = Texts.typed(declaredAsWritten);
		press = Texts.typed(press);
	}

	static StatementListForm empty() {
		return new StatementListForm(String.valueOf(ListDetails.UNWRITTEN), "", "", "", "");
	}

	static StatementListForm of(ListDetails list) {
		Integer declared = list.declared();
		return new StatementListForm(String.valueOf(list.version()), Texts.shown(list.introduction()),
				(declared != null) ? declared.toString() : "", Texts.shown(list.declaredAsWritten()), "");
	}

	ListEdit toEdit() {
		return new ListEdit(Texts.orNothing(this.introduction),
				this.declared.isEmpty() ? null : Integer.valueOf(this.declared),
				Texts.orNothing(this.declaredAsWritten), Forms.version(this.version));
	}

	StatementListForm withVersion(int current) {
		return new StatementListForm(String.valueOf(current), this.introduction, this.declared, this.declaredAsWritten,
				"");
	}

}
