package org.throughline.paper;

import java.util.UUID;

/**
 * Something happened to a clearance that people are told of.
 */
public record ClearanceMoved(UUID clearanceId, ClearanceStepKind kind) {

}
