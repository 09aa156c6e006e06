package org.throughline.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.FormerSlugs;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the taxonomy of themes. All partnerships share it, so that themes can be
 * compared across reports, years and areas.
 */
@Service
@Transactional(readOnly = true)
public class ThemeService implements FormerSlugs {

	private static final List<String> RESERVED = List.of("new", "history", "csv");

	private final JdbcClient jdbc;

	private final ThemeRepository themes;

	private final CurrentUser user;

	ThemeService(JdbcClient jdbc, ThemeRepository themes, CurrentUser user) {
		this.jdbc = jdbc;
		this.themes = themes;
		this.user = user;
	}

	/** Returns all themes by name. */
	public List<ThemeSummary> themes() {
		return this.jdbc.sql("select * from theme_details order by lower(name), slug").query(ThemeSummary.class).list();
	}

	/** Returns all themes by name for a form. */
	public List<Choice> choices() {
		return themes().stream().map((theme) -> new Choice(theme.slug(), theme.name())).toList();
	}

	/** Returns the theme with a slug. */
	public Optional<ThemeSummary> theme(String slug) {
		return this.jdbc.sql("select * from theme_details where slug = ?")
			.param(slug)
			.query(ThemeSummary.class)
			.optional();
	}

	/** Returns all themes by slug, for those who name some. */
	public KnownSlugs known() {
		return new KnownSlugs(this::idsBySlug);
	}

	/** Returns the ids of all themes by slug, also by former ones. */
	public Map<String, UUID> idsBySlug() {
		return KnownSlugs.read(this.jdbc.sql("select slug, id from theme_slug order by slug"));
	}

	/**
	 * Adds a theme. Its slug is derived from the name.
	 * @return the slug
	 */
	@Transactional
	public String add(ThemeChange change) {
		this.user.requireManagerOfAnything();
		String slug = Slug.of(change.name());
		if (slug.isEmpty()) {
			throw new RuleViolation("name", "theme.name.noLetters");
		}
		if (RESERVED.contains(slug)) {
			throw new RuleViolation("name", "theme.name.reserved");
		}
		if (this.themes.existsByNameIgnoreCase(change.name()) || taken(slug, null)) {
			throw new RuleViolation("name", "theme.name.duplicate");
		}
		var theme = new Theme(slug, change.name(), change.description());
		theme.placeUnder(broader(theme, change.broaderSlug()));
		this.themes.save(theme);
		this.themes.flush();
		return slug;
	}

	/** Updates a theme. Its former addresses lead to the new one. */
	@Transactional
	public void edit(String slug, ThemeChange change, int version) {
		this.user.requireManagerOfAnything();
		var theme = this.themes.findBySlug(slug).orElseThrow(NotFoundException::new);
		theme.requireVersion(version);
		if (!theme.name().equalsIgnoreCase(change.name()) && this.themes.existsByNameIgnoreCase(change.name())) {
			throw new RuleViolation("name", "theme.name.duplicate");
		}
		if (change.slug() != null) {
			requireFree(change.slug(), theme);
			theme.moveTo(change.slug());
		}
		theme.reword(change.name(), change.description());
		theme.placeUnder(broader(theme, change.broaderSlug()));
		this.themes.flush();
	}

	private void requireFree(String slug, Theme theme) {
		if (!Slug.isSlug(slug)) {
			throw new RuleViolation("slug", "theme.slug.malformed");
		}
		if (RESERVED.contains(slug)) {
			throw new RuleViolation("slug", "theme.slug.reserved", slug);
		}
		if (taken(slug, theme.id())) {
			throw new RuleViolation("slug", "theme.slug.taken", slug);
		}
	}

	private boolean taken(String slug, @Nullable UUID themeId) {
		return this.jdbc.sql("select exists (select from theme_slug where slug = ? and id is distinct from ?)")
			.param(slug)
			.param(themeId)
			.query(Boolean.class)
			.single();
	}

	@Override
	public Set<String> names() {
		return Set.of("theme");
	}

	@Override
	public String formerSlugs() {
		return """
				select f.slug, t.slug from theme_former_slug f join theme t on t.id = f.theme_id
				where f.slug = any(:slugs)""";
	}

	private @Nullable Theme broader(Theme theme, @Nullable String broaderSlug) {
		if (broaderSlug == null) {
			return null;
		}
		var broader = this.themes.findBySlug(broaderSlug)
			.orElseThrow(() -> new RuleViolation("broader", "theme.broader.unknown"));
		var byId = new HashMap<UUID, Theme>();
		this.themes.findAll().forEach((each) -> byId.put(each.id(), each));
		for (Theme above = broader; above != null; above = (above.broaderId() != null) ? byId.get(above.broaderId())
				: null) {
			if (above.equals(theme)) {
				throw new RuleViolation("broader", "theme.broader.circle");
			}
		}
		return broader;
	}

	/**
	 * Imports the themes of a file, all or none. Existing themes are not changed.
	 * @throws ImportRefused with every problem found
	 */
	@Transactional
	public void importThemes(List<ImportedTheme> imported) {
		this.user.requireManagerOfAnything();
		var problems = new ArrayList<ImportProblem>();
		var known = new HashMap<String, Theme>();
		var names = new HashSet<String>();
		var current = new HashMap<UUID, String>();
		for (Theme theme : this.themes.findAll()) {
			known.put(theme.slug(), theme);
			names.add(theme.name().toLowerCase(Locale.UK));
			current.put(theme.id(), theme.slug());
		}
		var ids = idsBySlug();
		var inFile = new HashSet<String>();
		var added = new ArrayList<ImportedTheme>();
		for (int i = 0; i < imported.size(); i++) {
			var theme = imported.get(i);
			String path = "themes[" + i + "]";
			if (!Slug.isSlug(theme.slug()) || RESERVED.contains(theme.slug())) {
				problems.add(new ImportProblem(path + ".slug",
						"Enter lower-case letters, digits and single hyphens, but not " + String.join(", ", RESERVED)));
			}
			else if (!inFile.add(theme.slug())) {
				problems.add(new ImportProblem(path + ".slug", "“" + theme.slug() + "” is in the file twice"));
			}
			else if (theme.name().isBlank()) {
				problems.add(new ImportProblem(path + ".name", "Enter a name"));
			}
			else if (!known.containsKey(theme.slug()) && ids.containsKey(theme.slug())) {
				problems.add(new ImportProblem(path + ".slug",
						"This theme is now “" + current.get(ids.get(theme.slug())) + "”"));
			}
			else if (!known.containsKey(theme.slug())) {
				if (names.add(theme.name().toLowerCase(Locale.UK))) {
					added.add(theme);
				}
				else {
					problems.add(new ImportProblem(path + ".name",
							"There is already a theme called “" + theme.name() + "”"));
				}
			}
		}
		checkBroader(imported, known.keySet(), inFile, problems);
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
		added.forEach((theme) -> known.put(theme.slug(),
				this.themes.save(new Theme(theme.slug(), theme.name(), theme.description()))));
		this.themes.flush();
		added.forEach((theme) -> {
			Theme here = known.get(theme.slug());
			if (here != null && theme.broader() != null) {
				here.placeUnder(known.get(theme.broader()));
			}
		});
		this.themes.flush();
	}

	private static void checkBroader(List<ImportedTheme> imported, Set<String> known, Set<String> inFile,
			List<ImportProblem> problems) {
		var above = new HashMap<String, String>();
		for (var theme : imported) {
			if (theme.broader() != null && !known.contains(theme.slug())) {
				above.put(theme.slug(), theme.broader());
			}
		}
		for (int i = 0; i < imported.size(); i++) {
			var theme = imported.get(i);
			String path = "themes[" + i + "].broader";
			if (theme.broader() == null) {
				continue;
			}
			if (!known.contains(theme.broader()) && !inFile.contains(theme.broader())) {
				problems.add(new ImportProblem(path, "There is no theme “" + theme.broader() + "”"));
				continue;
			}
			var seen = new HashSet<String>();
			String at = theme.slug();
			while (at != null && seen.add(at)) {
				at = above.get(at);
			}
			if (at != null && at.equals(theme.slug())) {
				problems.add(new ImportProblem(path,
						"“" + theme.slug() + "” would be part of itself. Choose another broader theme"));
			}
		}
	}

}
