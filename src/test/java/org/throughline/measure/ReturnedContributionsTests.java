package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.ApplicationTest;
import org.throughline.measure.ContributionAnswer.Line;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;
import org.throughline.returns.DraftReturn;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;
import org.throughline.returns.ReturnService;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class ReturnedContributionsTests {

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestMoney money;

	@Autowired
	private RequestService requests;

	@Autowired
	private ReturnService returns;

	private ReportWorld.Place place;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void contributionsInKindAreKeptWhenOthersAreReturned() {
		String budget = this.money.budget(this.place.id(), null, "2025/26", 2025);
		this.money.contributions(this.place.id(), budget, waiting(ContributionKind.IN_KIND, "Venue"),
				waiting(ContributionKind.IN_KIND, "A trainer"), waiting(ContributionKind.CASH, "Annual share"));
		accept(new Line(ContributionKind.IN_KIND, new BigDecimal("300"), "A trainer", false),
				new Line(ContributionKind.IN_KIND, null, "Printing", false),
				new Line(ContributionKind.CASH, new BigDecimal("5000"), null, true));
		assertThat(this.money.budget(this.place.id(), budget).contributions())
			.extracting((one) -> one.content().description() + " " + one.content().stated().shown())
			.containsExactly("Venue ", "A trainer £300", "Annual share £5,000", "Printing ");
	}

	private ContributionEdit waiting(ContributionKind kind, @Nullable String description) {
		return new ContributionEdit(new ContributionContent(kind, StatedAmount.NONE, null, null, description, true,
				null, ContributionDecision.NONE), this.place.slug(), null, 0);
	}

	private void accept(Line... lines) {
		var content = new RequestContent(ReturnKind.CONTRIBUTIONS, "2025/26", LocalDate.of(2025, 4, 1),
				LocalDate.of(2026, 3, 31), null, LocalDate.of(2099, 3, 31));
		this.requests.send(this.place.id(), new NewRequests(content, null, null, List.of(this.place.slug())));
		this.world.signIn(Role.PARTNER_AGENCY, this.place);
		var file = this.returns.find(this.place.slug(), 1, ReturnKind.CONTRIBUTIONS);
		this.returns.submit(file, file.request().version(),
				new DraftReturn(false, null, new ContributionAnswer(List.of(lines))));
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.requests.accept(this.place.slug(), 1, this.requests.find(this.place.slug(), 1).request().version(), null);
	}

}
