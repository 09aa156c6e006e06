package org.throughline.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.review.CountEdit;
import org.throughline.review.DeclaredCount;
import org.throughline.review.ReviewCountService;
import org.throughline.review.ReviewCountType;

/**
 * Pages on the numbers of reviews that reports declare.
 */
@Controller
@RequestMapping("/manage/{partnership}/review-counts")
class ReviewCountController extends RecordController<UUID, DeclaredCount, CountEdit, CountForm> {

	private static final Pages PAGES = new Pages("reviewCount", "review-counts", "Declared review numbers",
			"Add a declared number", "review/count");

	private final ReviewCountService counts;

	private final ReportDirectory reports;

	private final EnumChoices enums;

	ReviewCountController(FormSubmissions forms, ReviewCountService counts, ReportDirectory reports,
			EnumChoices enums) {
		super(PAGES, counts, CountForm::of, forms);
		this.counts = counts;
		this.reports = reports;
		this.enums = enums;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("counts", this.counts.compared(partnership.id()));
		model.addAttribute("recorded", this.counts.recorded(partnership.id()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink(PAGES.listName(), null)));
		return "review/counts";
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, DeclaredCount count) {
		return Map.of("measure", this.enums.of(ReviewCountType.class), "report",
				this.reports.choices(partnership.id()));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable DeclaredCount count, Model model) {
		model.addAttribute("count", count);
		model.addAttribute("pageTitle", (count != null) ? "Edit declared number" : PAGES.newTitle());
		model.addAttribute("reportChoices", this.reports.choices(partnership.id()));
		model.addAttribute("measures", this.enums.of(ReviewCountType.class));
	}

	@Override
	protected List<PageLink> breadcrumbs(PartnershipSummary partnership, PageLink list, PageLink page) {
		return partnership.breadcrumbs(list);
	}

}
