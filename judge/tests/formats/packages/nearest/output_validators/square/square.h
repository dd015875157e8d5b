#pragma once

bool near(long long root, long long square, long long tolerance);
