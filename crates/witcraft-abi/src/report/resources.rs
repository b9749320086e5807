//! The intrinsics of resources (*canon resource.new*, *resource.drop*, *resource.rep*).

use wit_parser::Resolve;

use super::world::PlacedResource;
use super::{Direction, Intrinsic, ResourceAbi};
use crate::core::CoreSignature;
use crate::function::{CoreExport, CoreImport};

pub(super) fn resources(resolve: &Resolve, placed: &[PlacedResource<'_>]) -> Vec<ResourceAbi> {
    placed
        .iter()
        .map(|found| resource(resolve, found))
        .collect()
}

fn resource(resolve: &Resolve, placed: &PlacedResource<'_>) -> ResourceAbi {
    let (key, name) = (placed.key, placed.name);
    let intrinsics = match placed.direction {
        Direction::Import => vec![Intrinsic::import(
            "resource.drop",
            CoreImport::of_import(resolve, key, "resource-drop", name),
            CoreSignature::i32s(1, 0),
        )],
        Direction::Export => {
            let import = |intrinsic, mangled, results| {
                Intrinsic::import(
                    intrinsic,
                    CoreImport::of_export(resolve, key, mangled, name),
                    CoreSignature::i32s(1, results),
                )
            };
            let mut intrinsics = vec![
                import("resource.new", "resource-new", 1),
                import("resource.rep", "resource-rep", 1),
                import("resource.drop", "resource-drop", 0),
            ];
            if let Some(key) = key {
                intrinsics.push(Intrinsic {
                    intrinsic: "destructor",
                    module: None,
                    name: CoreExport::destructor(resolve, key, name).name,
                    signature: CoreSignature::i32s(1, 0),
                });
            }
            intrinsics
        }
    };
    ResourceAbi {
        path: placed.path.to_string(),
        direction: placed.direction,
        intrinsics,
    }
}
