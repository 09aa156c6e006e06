package org.throughline.theme;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ServiceTest;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.TestUsers;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ServiceTest
class ThemeServiceTests {

	@Autowired
	private ThemeService themes;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void signIn() {
		TestUsers.signInManagerOf(UUID.randomUUID());
	}

	@AfterEach
	void signOut() {
		TestUsers.signOut();
	}

	@Test
	void slugIsDerivedFromFirstName() {
		String slug = this.themes.add(new ThemeChange("Neglect & early help", "What it covers", null, null));
		this.themes.edit(slug, new ThemeChange("Neglect", null, null, null), 0);
		var theme = this.themes.theme("neglect-and-early-help").orElseThrow();
		assertThat(theme.name()).isEqualTo("Neglect");
		assertThat(theme.version()).isEqualTo(1);
		assertThat(this.themes.idsBySlug()).containsEntry("neglect-and-early-help", theme.id());
	}

	@Test
	void usedNameIsRefused() {
		this.themes.add(new ThemeChange("Neglect", null, null, null));
		this.themes.add(new ThemeChange("Exploitation", null, null, null));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.themes.add(new ThemeChange("NEGLECT", null, null, null)))
			.returns("name", RuleViolation::field)
			.returns("theme.name.duplicate", RuleViolation::key);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.themes.edit("exploitation", new ThemeChange("neglect", null, null, null), 0));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.themes.add(new ThemeChange("New", null, null, null)));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.themes.add(new ThemeChange("…", null, null, null)));
	}

	@Test
	void themeIsNeverPartOfItself() {
		this.themes.add(new ThemeChange("Harm", null, null, null));
		this.themes.add(new ThemeChange("Exploitation", null, "harm", null));
		assertThat(this.themes.theme("exploitation").orElseThrow().broaderName()).isEqualTo("Harm");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.themes.edit("harm", new ThemeChange("Harm", null, "exploitation", null), 0))
			.returns("broader", RuleViolation::field);
	}

	@Test
	void staleEditIsRefused() {
		this.themes.add(new ThemeChange("Neglect", null, null, null));
		this.themes.edit("neglect", new ThemeChange("Neglect of children", null, null, null), 0);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.themes.edit("neglect", new ThemeChange("Lost", null, null, null), 0));
	}

	@Test
	void onlyManagersAndAdministratorsChangeThemes() {
		TestUsers.signIn();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.themes.add(new ThemeChange("Neglect", null, null, null)));
		TestUsers.signInAdministrator();
		assertThat(this.themes.add(new ThemeChange("Neglect", null, null, null))).isEqualTo("neglect");
	}

	@Test
	void themesAreImportedInAnyOrder() {
		this.themes.importThemes(List.of(theme("exploitation", "Exploitation", "harm"), theme("harm", "Harm", null)));
		assertThat(this.themes.theme("exploitation").orElseThrow().broaderSlug()).isEqualTo("harm");
		this.themes.importThemes(List.of(theme("harm", "Another word", null)));
		assertThat(this.themes.theme("harm").orElseThrow().name()).isEqualTo("Harm");
	}

	@Test
	void allImportProblemsAreReported() {
		this.themes.add(new ThemeChange("Neglect", null, null, null));
		var refused = catchThrowableOfType(ImportRefused.class,
				() -> this.themes.importThemes(List.of(theme("a", "A", "b"), theme("b", "B", "a"),
						theme("a", "Again", null), theme("Not a slug", "C", null), theme("d", "neglect", null),
						theme("e", "E", "nothing"), theme("f", " ", null))));
		assertThat(refused.problems()).extracting(ImportProblem::path)
			.contains("themes[0].broader", "themes[1].broader", "themes[2].slug", "themes[3].slug", "themes[4].name",
					"themes[5].broader", "themes[6].name");
		assertThat(this.jdbc.sql("select count(*) from theme").query(Long.class).single()).isEqualTo(1);
	}

	private static ImportedTheme theme(String slug, String name, @Nullable String broader) {
		return new ImportedTheme(slug, name, null, broader);
	}

}
