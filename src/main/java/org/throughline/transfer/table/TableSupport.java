package org.throughline.transfer.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.report.ReportService;
import org.throughline.theme.ThemeService;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableColumn.ColumnWords;

/**
 * Messages and lookups that all tables share.
 */
@Component
public class TableSupport {

	private static final int YEARS_BACK = 40;

	private static final int YEARS_AHEAD = 15;

	private final Messages messages;

	private final KnownOrganisations organisations;

	private final ThemeService themes;

	private final ReportService reports;

	private final ObjectProvider<TransferTables> tables;

	private final Clock clock;

	TableSupport(Messages messages, KnownOrganisations organisations, ThemeService themes, ReportService reports,
			ObjectProvider<TransferTables> tables, Clock clock) {
		this.messages = messages;
		this.organisations = organisations;
		this.themes = themes;
		this.reports = reports;
		this.tables = tables;
		this.clock = clock;
	}

	Lookups lookups(UUID partnershipId) {
		return new Lookups(partnershipId, this, this.organisations, this.themes::themes, this.reports::reportsOf);
	}

	/** Returns a table, which did not exist yet when this bean was created. */
	TransferTable<?, ?> table(String key) {
		return this.tables.getObject().require(key);
	}

	/**
	 * Whether a date is so far from today that its year may be wrong, such as 31/12/99,
	 * which is read as 2099.
	 */
	boolean isFar(LocalDate day) {
		var today = LocalDate.now(this.clock);
		return day.isBefore(today.minusYears(YEARS_BACK)) || day.isAfter(today.plusYears(YEARS_AHEAD));
	}

	/** A message. */
	String text(String code, Object... arguments) {
		return this.messages.text(code, arguments);
	}

	/** The label of a constant, as the pages show it. */
	String label(Enum<?> value) {
		String code = value.getDeclaringClass().getSimpleName() + "." + value.name();
		String label = this.messages.textOr("", "table.choice." + code);
		return label.isEmpty() ? text(code) : label;
	}

	private List<String> list(String code) {
		String text = this.messages.textOr("", code);
		return text.isEmpty() ? List.of() : Arrays.asList(text.split("; "));
	}

	/** Describes a column in words. */
	TableColumn describe(String table, Column<?, ?> column) {
		String own = "table." + table + "." + column.key();
		String shared = "table.shared." + column.key();
		String rest = this.messages.textOr("", own).isEmpty() ? shared : own;
		var aliases = list(own + ".aliases");
		var words = new ColumnWords(text(rest),
				this.messages.textOr(this.messages.textOr("", rest + ".hint"), own + ".hint"),
				aliases.isEmpty() ? list(rest + ".aliases") : aliases);
		return new TableColumn(column.key(), words, column.type().kind(), column.use(), answers(column),
				column.maxLength(), column.isSameForAll());
	}

	/** The column of references. */
	TableColumn reference() {
		return TableColumn.text(ColumnChoices.REFERENCE, text("table.reference"), text("table.reference.hint"));
	}

	/** The column of the states of rows. */
	TableColumn state() {
		return TableColumn.text(ColumnChoices.STATE, text("table.state"), text("table.state.hint"));
	}

	private List<Answer> answers(Column<?, ?> column) {
		if (column.type() == ColumnTypes.YES_NO) {
			return List.of(new Answer("true", text("table.yes"), list("table.yes.aliases")),
					new Answer("false", text("table.no"), list("table.no.aliases")));
		}
		return column.type().choices().stream().map(this::answer).toList();
	}

	private Answer answer(Enum<?> value) {
		var aliases = new ArrayList<>(
				list("table.aliases." + value.getDeclaringClass().getSimpleName() + "." + value.name()));
		aliases.add(value.name());
		return new Answer(value.name(), label(value), aliases);
	}

}
