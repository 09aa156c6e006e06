package org.throughline.journey;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures: everyone reads them, the business manager enters those of a year.
 */
@SampleTest
class FigureJourneyTests {

	private static final String MANAGER = "business.manager@oxfordshire.example";

	@LocalServerPort
	private int port;

	@Test
	void visitorReadsFiguresOnPhoneAndDesktop() {
		try (var visitor = Visitor.onPhoneAndDesktop(this.port)) {
			for (String page : List.of("reports/2018-19-paqa/figures", "reports/2021-22-oxford-city/voices",
					"reports/2021-22-oxford-city/governance", "indicators", "indicators/camhs-referrals")) {
				visitor.open("/oxfordshire/" + page);
			}
			assertThat(visitor.page().locator("main svg title").innerHTML()).contains("Referrals into CAMHS");
		}
	}

	@Test
	void managerEntersFiguresForAYearWithoutScripts() {
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn(MANAGER, "throughline-sample")
				.open("/manage/oxfordshire")
				.follow("Indicators and figures")
				.press("Enter figures for a year");
			visitor.open("/manage/oxfordshire/figures?year=2019-20");
			cell(visitor, "Children looked after by the local authority").fill("4000");
			cell(visitor, "Referrals into CAMHS each month").fill("about 720");
			visitor.press("Save figures");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText())
				.contains("differs by more than half");
			cell(visitor, "Children looked after by the local authority").fill("800");
			visitor.press("Save figures");
			assertThat(visitor.page().locator("main").innerText()).contains("Figures saved: 2");
		}
	}

	@Test
	void managerPastesFiguresFromASpreadsheet() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(MANAGER, "throughline-sample").open("/manage/oxfordshire/figures?year=2020-21").begins();
			var first = cell(visitor, "Children looked after by the local authority");
			first.fill("800");
			cell(visitor, "Children who go missing three times or more").fill("90");
			visitor.press("Save figures").took("enter two figures in the grid", 1, 2);
			assertThat(visitor.page().locator("main").innerText()).contains("Figures saved: 2");
			visitor.open("/manage/oxfordshire/figures?year=2020-21");
			first.focus();
			first.evaluate(
					"""
							(cell) => { const data = new DataTransfer(); data.setData('text/plain', '810\\n900\\n');
							  cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }""");
			assertThat(first.inputValue()).isEqualTo("810");
			assertThat(cell(visitor, "Children who go missing three times or more").inputValue()).isEqualTo("900");
			visitor.begins().follow("Paste rows from a spreadsheet");
			visitor.page().getByLabel("Pasted rows").fill("Children looked after by the local authority\t811");
			visitor.press("Preview figures");
			assertThat(visitor.page().locator("main table").innerText()).contains("811");
			visitor.press("Save figures").took("paste the figures of a year", 3, 1);
			assertThat(visitor.page().locator("main").innerText()).contains("Figures saved: 1");
		}
	}

	@Test
	void enterAndArrowsMoveThroughTheGridAndNothingTypedIsLost() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(MANAGER, "throughline-sample").open("/manage/oxfordshire/figures?year=2021-22");
			var cells = visitor.page().locator("input[data-grid]");
			cells.first().fill("71 per");
			cells.first().press("Enter");
			assertThat(focused(visitor)).isEqualTo(cells.nth(1).getAttribute("id"));
			visitor.page().keyboard().type("12");
			visitor.page().keyboard().press("ArrowUp");
			assertThat(focused(visitor)).isEqualTo(cells.first().getAttribute("id"));
			visitor.press("Save figures");
			assertThat(visitor.page().locator(".govuk-table__cell.govuk-form-group--error").innerText())
				.contains("Complete “71 per”");
			assertThat(cells.first().inputValue()).isEqualTo("71 per");
			assertThat(cells.nth(1).inputValue()).isEqualTo("12");
		}
	}

	@Test
	void gridIsUsableOnAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(MANAGER, "throughline-sample").open("/manage/oxfordshire/figures?year=2021-22");
			var cell = visitor.page().locator("input[data-grid]").first().boundingBox();
			double width = visitor.page().viewportSize().width;
			assertThat(cell.x + cell.width).isLessThanOrEqualTo(width);
			assertThat(cell.width).isGreaterThan(150);
		}
	}

	private static Object focused(Visitor visitor) {
		return visitor.page().evaluate("document.activeElement.id");
	}

	@Test
	void managerAddsAnIndicatorOnPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(MANAGER, "throughline-sample")
				.open("/manage/oxfordshire/indicators")
				.press("Add an indicator");
			visitor.press("Save");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains("Enter a name");
			visitor.type("Name", "Contacts to the hub");
			visitor.press("Save").press("Add a figure");
			visitor.type("Figure as stated", "over 9000");
			visitor.page().locator("input[name='period.endsOn.month']").fill("3");
			visitor.page().locator("input[name='period.endsOn.year']").fill("2025");
			visitor.press("Save");
			assertThat(visitor.page().locator("main").innerText()).contains("as at March 2025", "over 9000", "9,000");
			visitor.follow("as at March 2025");
		}
	}

	private static Locator cell(Visitor visitor, String indicator) {
		return visitor.page()
			.locator("tr", new Page.LocatorOptions().setHasText(indicator))
			.locator("input[data-grid]");
	}

}
