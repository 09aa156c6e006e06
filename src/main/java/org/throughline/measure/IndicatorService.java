package org.throughline.measure;

import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.OrganisationService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.persistence.SqlOrder;
import org.throughline.theme.ThemeService;

/**
 * Manages a partnership's library of indicators, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class IndicatorService {

	private static final SqlOrder SORTED = new SqlOrder(Map.of("name", "lower(i.name)", "category", "lower(i.category)",
			"unit", "lower(i.unit)", "figures", "figures", "latest", "latest"));

	private static final String NEW = "new";

	private static final String FOUND = """
			from indicator i where i.partnership_id = :partnership
			  and (:words = '' or strpos(lower(concat_ws(' ', i.name, i.category, i.collection)), lower(:words)) > 0)""";

	private final IndicatorRepository indicators;

	private final FigureRepository figures;

	private final IndicatorReader reader;

	private final OrganisationService organisations;

	private final ThemeService themes;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	IndicatorService(IndicatorRepository indicators, FigureRepository figures, IndicatorReader reader,
			OrganisationService organisations, ThemeService themes, CurrentUser user, JdbcClient jdbc) {
		this.indicators = indicators;
		this.figures = figures;
		this.reader = reader;
		this.organisations = organisations;
		this.themes = themes;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * Returns a page of the library.
	 * @param words part of a name, category or survey; empty for all
	 */
	public Page<IndicatorSummary> list(UUID partnershipId, String words, Pageable page) {
		this.user.requireManager(partnershipId);
		var rows = this.jdbc
			.sql("""
					select i.slug, i.name, i.kind, i.unit, i.category, i.about_children,
					  (select count(*) from figure f where f.indicator_id = i.id) as figures,
					  (select max(f.ends_on) from figure f where f.indicator_id = i.id) as latest
					""" + FOUND + " order by " + SORTED.by(page.getSort(), "i.position, i.slug")
					+ " limit :size offset :before")
			.param("partnership", partnershipId)
			.param("words", words)
			.param("size", page.getPageSize())
			.param("before", page.getOffset())
			.query(IndicatorSummary.class)
			.list();
		int total = this.jdbc.sql("select count(*) " + FOUND)
			.param("partnership", partnershipId)
			.param("words", words)
			.query(Integer.class)
			.single();
		return new PageImpl<>(rows, page, total);
	}

	public IndicatorDetails indicator(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.reader.require(partnershipId, slug);
	}

	/** Returns all indicators, in the order of the library. */
	public List<IndicatorDetails> all(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.all(partnershipId);
	}

	/** Returns the names of all indicators by slug, in their order. */
	public Map<String, String> names(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		var names = new LinkedHashMap<String, String>();
		this.jdbc.sql("select slug, name from indicator where partnership_id = ? order by position, slug")
			.param(partnershipId)
			.query((row) -> {
				names.put(row.getString(1), row.getString(2));
			});
		return names;
	}

	/** Returns the categories in use. */
	public List<String> categories(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("select distinct category from indicator where partnership_id = ? and category is not null order by 1")
			.param(partnershipId)
			.query(String.class)
			.list();
	}

	/**
	 * Returns shared names of indicators that partnerships publish, most used first.
	 */
	public List<String> sharedNames() {
		return this.jdbc.sql("""
				select min(name) from shared_indicator group by key order by count(*) desc, key limit 200""")
			.query(String.class)
			.list();
	}

	/**
	 * Adds an indicator at the end of the library.
	 * @param slug its slug, or {@code null} for one made of its name
	 * @return its slug
	 */
	@Transactional
	public String add(UUID partnershipId, @Nullable String slug, IndicatorEdit edit) {
		this.user.requireManager(partnershipId);
		var place = new Indicator.Place(partnershipId, freeSlug(partnershipId, slug, edit.content().name()),
				this.indicators.findLastPosition(partnershipId) + 1);
		var indicator = new Indicator(place, edit.content(), links(partnershipId, edit.links()));
		requireUnshared(indicator, edit);
		this.indicators.save(indicator);
		this.indicators.flush();
		return place.slug();
	}

	private String freeSlug(UUID partnershipId, @Nullable String wanted, String name) {
		var taken = this.indicators.findSlugs(partnershipId);
		if (wanted != null) {
			if (!Slug.isSlug(wanted) || wanted.equals(NEW) || taken.contains(wanted)) {
				throw new RuleViolation("slug", "measure.slug.unfit", wanted);
			}
			return wanted;
		}
		String plain = Slug.of(name);
		if (plain.isEmpty()) {
			throw new RuleViolation("content.name", "measure.name.unfit");
		}
		return Slug.free(plain, (slug) -> taken.contains(slug) || slug.equals(NEW));
	}

	/** A partnership has one indicator of each shared name. */
	private void requireUnshared(Indicator indicator, IndicatorEdit edit) {
		this.jdbc.sql("""
				select name from indicator where partnership_id = :partnership and id <> :indicator
				  and shared_key(shared_name) = shared_key(:name)""")
			.param("partnership", indicator.partnershipId())
			.param("indicator", indicator.id())
			.param("name", edit.content().measurement().sharedName(), Types.VARCHAR)
			.query(String.class)
			.optional()
			.ifPresent((other) -> {
				throw new RuleViolation("content.measurement.sharedName", "measure.shared.taken", other);
			});
	}

	/** Updates an indicator. */
	@Transactional
	public void edit(UUID partnershipId, String slug, IndicatorEdit edit, int version) {
		var indicator = stored(partnershipId, slug);
		if (slug.equals(edit.links().monthlyAverageOf())) {
			throw new RuleViolation("links.monthlyAverageOf", "measure.average.itself");
		}
		indicator.requireVersion(version);
		requireUnshared(indicator, edit);
		indicator.replace(edit.content(), links(partnershipId, edit.links()));
		this.indicators.flush();
	}

	/** Removes an indicator and its figures. */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var indicator = stored(partnershipId, slug);
		indicator.requireVersion(version);
		if (this.figures.existsByIndicatorIdAndReportIdNotNull(indicator.id())) {
			throw new RuleViolation("name", "measure.indicator.stated");
		}
		this.indicators.removeMonthlyAverages(indicator.id());
		this.indicators.delete(indicator);
		this.indicators.flush();
	}

	/** Adds a break in series. Refuses a second one on the same day. */
	@Transactional
	public void addBreak(UUID partnershipId, String slug, IndicatorBreak added) {
		stored(partnershipId, slug).addBreak(added);
		this.indicators.flush();
	}

	@Transactional
	public void removeBreak(UUID partnershipId, String slug, LocalDate from) {
		stored(partnershipId, slug).removeBreak(from);
		this.indicators.flush();
	}

	private Indicator stored(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.indicators.findByPartnershipIdAndSlug(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	private Indicator.Links links(UUID partnershipId, IndicatorLinks links) {
		String average = links.monthlyAverageOf();
		UUID averageId = (average == null) ? null
				: this.indicators.findByPartnershipIdAndSlug(partnershipId, average)
					.map(Indicator::id)
					.orElseThrow(() -> new RuleViolation("links.monthlyAverageOf", "measure.choose"));
		return new Indicator.Links(averageId, this.organisations.known().id("links.organisation", links.organisation()),
				this.themes.known().ids("links.themes", links.themes()));
	}

}
