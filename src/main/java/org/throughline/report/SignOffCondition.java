package org.throughline.report;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A report of the partnership is signed off when each safeguarding partner in office has
 * signed what it prints (domain brief a.2, R19).
 */
@Component
@Order(50)
class SignOffCondition implements StageCondition {

	private static final String PAGE = "sign-offs";

	private final ComparedSignOffs signOffs;

	SignOffCondition(ComparedSignOffs signOffs) {
		this.signOffs = signOffs;
	}

	@Override
	public List<StageTask> check(ReportSummary report, ReportStage stage) {
		if (!report.needsSignOff()) {
			return List.of();
		}
		var partners = this.signOffs.partners(report);
		int signed = (int) partners.stream().filter((partner) -> partner.current() != null).count();
		return List.of(new StageTask("stage.signOffs", signed, partners.size(), PAGE,
				(stage == ReportStage.SIGNED_OFF) ? missing(partners) : List.of()));
	}

	private static List<StageObstacle> missing(List<PartnerSignOff> partners) {
		var missing = new ArrayList<StageObstacle>();
		if (partners.isEmpty()) {
			missing.add(StageObstacle.blocking("stage.signOffs.nobody", PAGE));
		}
		for (var partner : partners) {
			var reopened = partner.reopened();
			if (reopened != null) {
				missing.add(StageObstacle.blocking("stage.signOffs.reopened", PAGE, partner.organisation(),
						String.join(", ", reopened.reopened().parts())));
			}
			else if (partner.current() == null) {
				missing.add(StageObstacle.blocking("stage.signOffs.missing", PAGE, partner.organisation()));
			}
		}
		return missing;
	}

}
