package org.throughline.transfer.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

import org.throughline.report.ReportSummary;
import org.throughline.theme.ThemeSummary;

/**
 * Organisations, themes, reports and rows of other tables by their names, each looked up
 * once for a file.
 */
public final class Lookups {

	private final UUID partnershipId;

	private final TableSupport support;

	private final Supplier<KnownOrganisations.Register> organisations;

	private final Supplier<Map<String, String>> themeNames;

	private final Supplier<Map<String, String>> themes;

	private final Supplier<List<ReportSummary>> reports;

	private final Supplier<Map<String, String>> reportSlugs;

	private final Map<String, RowNames> names = new HashMap<>();

	Lookups(UUID partnershipId, TableSupport support, KnownOrganisations organisations,
			Supplier<List<ThemeSummary>> themes, Function<UUID, List<ReportSummary>> reports) {
		this.partnershipId = partnershipId;
		this.support = support;
		this.organisations = SingletonSupplier.of(organisations::register);
		this.themeNames = SingletonSupplier
			.of(() -> themes.get().stream().collect(Collectors.toMap(ThemeSummary::slug, ThemeSummary::name)));
		this.themes = SingletonSupplier.of(this::themesByName);
		this.reports = SingletonSupplier.of(() -> reports.apply(partnershipId));
		this.reportSlugs = SingletonSupplier.of(this::reportsByName);
	}

	private Map<String, String> themesByName() {
		var found = new HashMap<String, String>();
		this.themeNames.get().forEach((slug, name) -> {
			found.put(plain(slug), slug);
			found.put(plain(name), slug);
		});
		return found;
	}

	private Map<String, String> reportsByName() {
		var found = new HashMap<String, String>();
		for (var report : reports()) {
			found.putIfAbsent(plain(report.title()), report.slug());
			found.putIfAbsent(plain(report.title() + ", " + report.periodLabel()), report.slug());
		}
		reports().forEach((report) -> found.put(plain(report.slug()), report.slug()));
		return found;
	}

	/** Lower case with single spaces. */
	public static String plain(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
	}

	/** A message. */
	public String text(String code, Object... arguments) {
		return this.support.text(code, arguments);
	}

	/** The label of a constant. */
	public String label(Enum<?> value) {
		return this.support.label(value);
	}

	String yesOrNo(boolean value) {
		return this.support.text(value ? "table.yes" : "table.no");
	}

	/** Today's name of an organisation. */
	public String organisationName(String slug) {
		return this.organisations.get().presentName(slug);
	}

	@Nullable String organisation(String name) {
		return this.organisations.get().slug(name).orElse(null);
	}

	String themeName(String slug) {
		return this.themeNames.get().getOrDefault(slug, slug);
	}

	@Nullable String theme(String name) {
		return this.themes.get().get(plain(name));
	}

	/** The slug of the report with this slug or title, or {@code null}. */
	public @Nullable String report(String name) {
		return this.reportSlugs.get().get(plain(name));
	}

	/**
	 * The reference of the row of a table that has this name.
	 * @throws UnclearCell if there is none
	 */
	String link(String table, String name) {
		String reference = names(table).reference(name);
		if (reference == null) {
			throw new UnclearCell("table.cell.linkUnknown", name, this.support.table(table).rows());
		}
		return reference;
	}

	/** The name of the row of a table with this reference. */
	String linkName(String table, String reference) {
		return names(table).name(reference);
	}

	/** The name of the row of a table that a cell means, or the cell if there is none. */
	String linkedName(String table, String name) {
		String reference = names(table).reference(name);
		return (reference != null) ? linkName(table, reference) : name;
	}

	private RowNames names(String table) {
		var names = this.names.get(table);
		if (names == null) {
			names = this.support.table(table).names(this.partnershipId, this);
			this.names.put(table, names);
		}
		return names;
	}

	/** The reports of the partnership. */
	public List<ReportSummary> reports() {
		return this.reports.get();
	}

}
