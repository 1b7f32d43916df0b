package org.junheng.agreement;

/**
 * What became of a waiver in a check.
 *
 * @param waiver the waiver
 * @param state whether it was applied, or why not
 * @param reached how many failures lie within its reach, whether it covers them or not
 * @param applied how many failures it covers
 * @param outside how many failures it would cover but for its bound
 */
public record WaiverUse(
    Waiver waiver, WaiverState state, long reached, long applied, long outside) {}
