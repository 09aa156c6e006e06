package org.throughline.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A councillor reads reports and compares them with earlier ones.
 */
@SampleTest
class ReadingJourneyTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@EnumSource
	void earlierStatementIsThreeClicksFromTheStartPage(Screen screen) {
		try (var visitor = screen.visitor(this.port)) {
			visitor.open("/").begins();
			assertThat(main(visitor)).contains("annual reports", "see what has happened since");
			visitor.took("find out what this is", 0, 0).follow("Oxfordshire Safeguarding Children Partnership");
			assertThat(main(visitor)).contains("Key messages 2024/25",
					"Tackling Neglect of children in the family home");
			visitor.took("read this year's messages", 1, 0);
			visitor.page()
				.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Neglect").setExact(true))
				.first()
				.click();
			visitor.check();
			visitor.took("find what was said before, and who is to do what", 2, 0);
			assertThat(visitor.page().url()).endsWith("/oxfordshire/themes/neglect");
			assertThat(main(visitor)).contains("2020/21", "2018/19", "2016/17", "Oxford City Council");
			visitor.open("/oxfordshire").begins().follow("What has happened since").took("see what happened", 1, 0);
			assertThat(visitor.page().url()).endsWith("/oxfordshire/previous-report");
		}
	}

	@Test
	void themesBreakBetweenWordsOnPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			assertThat(visitor.open("/oxfordshire/themes").page().evaluate("""
					() => [...document.querySelectorAll('.app-matrix tbody th a')].flatMap((link) => {
					  const text = link.firstChild;
					  return [...text.data.matchAll(/[A-Za-z]+/g)].filter((word) => {
					    const range = document.createRange();
					    range.setStart(text, word.index);
					    range.setEnd(text, word.index + word[0].length);
					    return range.getClientRects().length > 1;
					  }).map((word) => word[0]);
					}).join()""")).isEqualTo("");
		}
	}

	@ParameterizedTest
	@EnumSource
	void throughTheReportPartByPart(Screen screen) {
		try (var visitor = screen.visitor(this.port)) {
			visitor.open("/oxfordshire/reports/2021-22-oxford-city");
			for (String part : new String[] { "Priorities", "Risks", "Governance" }) {
				var menu = visitor.page().locator(".app-side__summary");
				if (menu.isVisible()) {
					menu.click();
				}
				visitor.follow(part);
				assertThat(visitor.page().locator("h1").innerText()).contains(part);
			}
			assertThat(main(visitor)).contains("Derek Benson", "Integrated Care Board");
			visitor.open("/oxfordshire/reports/2016-17-paqa/learning");
			assertThat(main(visitor)).contains("maternal mental health");
		}
	}

	@ParameterizedTest
	@EnumSource
	void findsTheKeyMessagesOfOneYearToOneAudience(Screen screen) {
		try (var visitor = screen.visitor(this.port)) {
			visitor.open("/oxfordshire/key-messages");
			visitor.page().getByLabel("Year").selectOption("2020/21");
			visitor.press("Apply filters");
			assertThat(main(visitor)).contains("ensuring early help is led and resourced at a senior level")
				.doesNotContain("Tackling Neglect");
		}
	}

	@ParameterizedTest
	@EnumSource
	void countOfAThemeLinksToStatementsAndTheirVersions(Screen screen) {
		try (var visitor = screen.visitor(this.port)) {
			visitor.open("/oxfordshire/themes");
			visitor.page().locator(".app-matrix a[href*='neglect?year=2024-25']").click();
			visitor.check();
			assertThat(visitor.page().locator("h1").innerText()).contains("Neglect: 2024/25");
			visitor.open("/oxfordshire/key-messages?kind=improvement-area");
			visitor.page().locator("a[href*='/statements/']").first().click();
			visitor.check();
			assertThat(main(visitor)).contains("newest first", "What this report says was done");
		}
	}

	@Test
	void everyYearOfTheTableOfThemesIsInSightOnAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.open("/oxfordshire/themes");
			assertThat(visitor.page()
				.evaluate("Math.max(...[...document.querySelectorAll('td[class*=app-matrix__cell]')]"
						+ ".map((cell) => cell.getBoundingClientRect().right)) <= innerWidth"))
				.isEqualTo(true);
			assertThat(visitor.page()
				.evaluate("[...document.querySelectorAll('.app-matrix tbody tr')].filter((row) => row.offsetHeight >"
						+ " Math.max(60, row.cells[0].firstElementChild.offsetHeight + 20)).length"))
				.isEqualTo(0);
		}
	}

	@Test
	void aPageThatIsNotThereHelpsFurther() {
		try (var visitor = Visitor.onPhone(this.port)) {
			var answer = visitor.page().navigate("/oxfordshire/1999-00");
			assertThat(answer.status()).isEqualTo(404);
			visitor.check();
			assertThat(visitor.page().locator("main a").count()).isPositive();
			visitor.begins().page().locator(".app-header__words").fill("fathers");
			visitor.press("Search").took("find a word", 1, 1);
			assertThat(main(visitor)).containsIgnoringCase("fathers");
		}
	}

	private static String main(Visitor visitor) {
		return visitor.page().locator("main").innerText();
	}

	enum Screen {

		PHONE {
			@Override
			Visitor visitor(int port) {
				return Visitor.onPhone(port);
			}
		},
		DESKTOP {
			@Override
			Visitor visitor(int port) {
				return Visitor.onDesktop(port);
			}
		},
		WITHOUT_SCRIPTS {
			@Override
			Visitor visitor(int port) {
				return Visitor.withoutScripts(port);
			}
		};

		abstract Visitor visitor(int port);

	}

}
