package org.throughline.transfer.assurance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.OrganisationSummary;
import org.throughline.report.ReportService;
import org.throughline.theme.ThemeService;
import org.throughline.theme.ThemeSummary;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableRow;

/**
 * What the words of a table may name: organisations, themes, reports.
 */
@Component
public class NamedInTables {

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final ReportService reports;

	private final MessageSource messages;

	NamedInTables(OrganisationService organisations, ThemeService themes, ReportService reports,
			MessageSource messages) {
		this.organisations = organisations;
		this.themes = themes;
		this.reports = reports;
		this.messages = messages;
	}

	/** The answers of an enum, in words. */
	public List<Answer> answers(Enum<?>[] values) {
		var answers = new ArrayList<Answer>();
		for (var value : values) {
			answers.add(new Answer(value.name(), text(value), value.name()));
		}
		return answers;
	}

	/** A constant in words. */
	public String text(Enum<?> value) {
		return this.messages.getMessage(value.getClass().getSimpleName() + "." + value, null, Locale.UK);
	}

	/** What organisations are called, by their slugs. */
	Map<String, String> organisations() {
		return this.organisations.all()
			.stream()
			.collect(Collectors.toMap(OrganisationSummary::slug, OrganisationSummary::name));
	}

	/** What themes are called, by their slugs. */
	Map<String, String> themes() {
		return this.themes.themes().stream().collect(Collectors.toMap(ThemeSummary::slug, ThemeSummary::name));
	}

	/** What is held now, looked up once for a file. */
	public Found find(UUID partnershipId) {
		var found = new Found();
		this.organisations.all().forEach((one) -> {
			found.organisations.put(plain(one.slug()), one.slug());
			found.organisations.put(plain(one.name()), one.slug());
		});
		this.themes.themes().forEach((one) -> {
			found.themes.put(plain(one.slug()), one.slug());
			found.themes.put(plain(one.name()), one.slug());
		});
		this.reports.reportsOf(partnershipId).forEach((one) -> {
			found.reports.putIfAbsent(plain(one.title()), one.slug());
			found.reports.put(plain(one.slug()), one.slug());
		});
		return found;
	}

	private static String plain(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
	}

	/** What is held, by its names. */
	public static final class Found {

		private final Map<String, String> organisations = new HashMap<>();

		private final Map<String, String> themes = new HashMap<>();

		private final Map<String, String> reports = new HashMap<>();

		private final Map<String, Integer> numbers = new HashMap<>();

		/** There is a thing of this name and number that rows may name. */
		void add(String name, int number) {
			this.numbers.putIfAbsent(plain(name), number);
		}

		/** The number of the thing of this name; none where there is none. */
		@Nullable Integer number(String name) {
			return this.numbers.get(plain(name));
		}

		/** The organisations a cell names, one a line or with semicolons between. */
		List<String> organisations(TableRow row, String column) {
			return several(row, column, this.organisations, "organisation");
		}

		/** The themes a cell names. */
		public List<String> themes(TableRow row, String column) {
			return several(row, column, this.themes, "theme");
		}

		/** The report a cell names, by its name in addresses or its title. */
		public @Nullable String report(TableRow row, String column) {
			var found = several(row, column, this.reports, "report");
			if (found.size() > 1) {
				row.wrong(column, "One report states it");
			}
			return found.isEmpty() ? null : found.get(0);
		}

		/** The one organisation a cell names. */
		public @Nullable String organisation(TableRow row, String column) {
			var found = organisations(row, column);
			if (found.size() > 1) {
				row.wrong(column, "One organisation is meant here");
			}
			return found.isEmpty() ? null : found.get(0);
		}

		private static List<String> several(TableRow row, String column, Map<String, String> known, String what) {
			var slugs = new ArrayList<String>();
			for (String name : row.text(column).split("[;\\n]")) {
				if (name.isBlank()) {
					continue;
				}
				String slug = known.get(plain(name));
				if (slug == null) {
					row.wrong(column, "There is no " + what + " called “" + name.strip() + "” here");
				}
				else if (!slugs.contains(slug)) {
					slugs.add(slug);
				}
			}
			if (row.held() != null && !slugs.isEmpty()
					&& Set.copyOf(slugs).equals(held(row.held().cell(column), known))) {
				row.leave(column);
			}
			return slugs;
		}

		/** What stands here already, in whatever order. */
		private static Set<String> held(String cell, Map<String, String> known) {
			return Arrays.stream(cell.split("[;\\n]"))
				.filter((name) -> !name.isBlank())
				.map((name) -> known.getOrDefault(plain(name), name))
				.collect(Collectors.toSet());
		}

	}

}
