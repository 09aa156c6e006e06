package org.throughline.report;

import java.util.List;

/**
 * A row in the list of what is done and missing in a draft.
 *
 * @param name message key of its name
 * @param done how many of its parts are done
 * @param total how many there are
 * @param address where to go on, below the page of the report, such as "checklist"
 * @param obstacles what is missing for the stage that was asked for
 */
public record StageTask(String name, int done, int total, String address, List<StageObstacle> obstacles) {

}
