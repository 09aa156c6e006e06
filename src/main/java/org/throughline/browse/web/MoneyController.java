package org.throughline.browse.web;

import java.util.HashMap;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportMoney;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.PublishedPage;
import org.throughline.report.ReportPart;

/**
 * Page of funding over the years.
 */
@Controller
@PublishedPage
@SideNavigation("money")
@RequestMapping(Addresses.PARTNERSHIP)
class MoneyController {

	private final ReportMoney money;

	MoneyController(ReportMoney money) {
		this.money = money;
	}

	@GetMapping("/money")
	String overYears(PartnershipHeading heading, Model model) {
		var references = this.money.references(heading);
		var years = this.money.overYears(heading, references);
		Map<String, String> paths = new HashMap<>();
		references
			.forEach((report) -> paths.put(report.slug(), "/" + heading.slug() + "/" + report.path(ReportPart.MONEY)));
		model.addAttribute("years", years);
		model.addAttribute("paths", paths);
		model.addAttribute("chart", MoneyPicture.of(years));
		model.addAttribute("headline", MoneyPicture.headline(years));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Funding", null)));
		return "browse/money-years";
	}

	/** Returns the contributions of all payers in all periods. */
	@CostlyPage
	@GetMapping("/money/csv")
	ResponseEntity<byte[]> download(PartnershipHeading heading) {
		var years = this.money.overYears(heading, this.money.references(heading));
		return Downloads.csv(heading.slug() + "-money.csv", MoneyPicture.csv(heading.name(), years));
	}

}
