package org.throughline.browse.web;

import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import org.throughline.platform.web.GonePages;
import org.throughline.publication.WithdrawalService;

/**
 * The page at the addresses of a withdrawn report or paper: of its parts, editions and
 * files, and where it was edited.
 */
@Component
class WithdrawnReports implements GonePages {

	private static final Pattern PATH = Pattern
		.compile("/(?:manage/)?(?<partnership>[a-z0-9-]+)/(?:reports/)?(?<report>(?:papers/)?[a-z0-9-]+)(?:[/;].*)?");

	private final WithdrawalService withdrawals;

	WithdrawnReports(WithdrawalService withdrawals) {
		this.withdrawals = withdrawals;
	}

	@Override
	public Optional<ModelAndView> find(String path) {
		var parts = PATH.matcher(path);
		return parts.matches() ? this.withdrawals.find(parts.group("partnership"), parts.group("report"))
			.map((report) -> new ModelAndView("browse/withdrawn", "report", report)) : Optional.empty();
	}

}
