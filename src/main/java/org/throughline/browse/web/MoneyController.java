package org.throughline.browse.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.ReportMoney;
import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.web.BarChart.Amount;
import org.throughline.measure.MoneyYears;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.PublishedPage;
import org.throughline.report.ReportPart;

/**
 * Page of funding over the years.
 */
@Controller
@PublishedPage
@RequestMapping(Addresses.PARTNERSHIP)
class MoneyController {

	private final PartnershipQueries partnerships;

	private final ReportMoney money;

	MoneyController(PartnershipQueries partnerships, ReportMoney money) {
		this.partnerships = partnerships;
		this.money = money;
	}

	@GetMapping("/money")
	String overYears(@PathVariable String partnership, Model model) {
		var heading = this.partnerships.heading(partnership);
		var references = this.money.references(heading);
		var years = this.money.overYears(heading, references);
		Map<String, String> paths = new HashMap<>();
		references
			.forEach((report) -> paths.put(report.slug(), "/" + heading.slug() + "/" + report.path(ReportPart.MONEY)));
		model.addAttribute("partnership", heading);
		model.addAttribute("years", years);
		model.addAttribute("paths", paths);
		model.addAttribute("chart", chart(years));
		model.addAttribute("places", Addresses.places(heading, "money"));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Funding", null)));
		return "browse/money-years";
	}

	/**
	 * Returns a chart of the partnership's income by period; empty if there is only one.
	 */
	private static List<BarChart> chart(MoneyYears years) {
		return years.recipients()
			.stream()
			.filter((received) -> received.name() == null)
			.map((received) -> IntStream.range(0, years.periods().size())
				.filter((period) -> received.totals().get(period) != null)
				.mapToObj((period) -> new Amount(years.periods().get(period).label(),
						Objects.requireNonNull(received.totals().get(period)), received.total(period)))
				.toList())
			.filter((amounts) -> amounts.size() > 1)
			.map((amounts) -> BarChart.of("chart-years", "Stated income by period",
					"One bar for each period, the latest first. The table above has the same figures.", amounts))
			.toList();
	}

}
