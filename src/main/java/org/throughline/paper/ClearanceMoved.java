package org.throughline.paper;

import java.util.UUID;

/**
 * A change of a clearance about which people get a notice.
 */
public record ClearanceMoved(UUID clearanceId, ClearanceStepKind kind) {

}
